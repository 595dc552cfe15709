package vn.hocba.lock;

import vn.hocba.school.SchoolClass;

/**
 * A class that was entered through the gate and is held until the transaction ends, with what of it is locked.
 * Whoever writes asks the locks about each place.
 */
public record OpenBook(SchoolClass schoolClass, BookLocks locks) {}
