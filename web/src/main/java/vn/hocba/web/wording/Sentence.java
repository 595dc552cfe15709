package vn.hocba.web.wording;

import java.io.Serializable;

/**
 * One result in one sentence, as in {@code Đạt, vì Toán 4,9 < 5,0 — TT 22/2021 Điều 9.2b}.
 *
 * @param result what it is, as in {@code Đạt}
 * @param because what decided, as in {@code Toán 4,9 < 5,0}; empty where nothing is kept of it, and for the highest level
 * @param text all of it, with the article
 */
public record Sentence(String result, String because, String text) implements Serializable {}
