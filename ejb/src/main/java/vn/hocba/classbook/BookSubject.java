package vn.hocba.classbook;

/**
 * A subject as the book has it.
 *
 * @param code the subject's code
 * @param scored true for scores, false for comments
 * @param teacher full name, or null
 * @param regularTermOne how many regular marks the class has in the first term, which is what a pupil needs
 * @param regularTermTwo the same for the second term
 */
public record BookSubject(String code, boolean scored, String teacher, int regularTermOne, int regularTermTwo) {}
