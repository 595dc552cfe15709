package vn.hocba.correction.request;

import vn.hocba.correction.Grounds;

/**
 * What a teacher asks to have corrected.
 *
 * @param book the class subject
 * @param cell {@code <enrolment>:<term>:<kind>:<ordinal>}
 * @param value as typed
 */
public record NewRequest(long book, String cell, String value, Grounds grounds) {}
