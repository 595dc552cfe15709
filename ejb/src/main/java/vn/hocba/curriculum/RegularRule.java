package vn.hocba.curriculum;

/**
 * How many regular assessments a term of a subject has (TT 22/2021 Điều 6.2; under TT 58/2011 Điều 8.2 at least).
 *
 * @param rowId the row of the curriculum that says so
 * @param count how many
 * @param source the article
 */
public record RegularRule(String rowId, int count, String source) {}
