package vn.hocba.assessment;

/**
 * The conduct that the homeroom teacher entered, in the levels of the regulation.
 *
 * @param termOne null while not entered
 * @param termTwo null while not entered
 * @param year the teacher's decision under TT 58/2011, which has no table; null while open, and under TT 22/2021
 * @param afterSummer what replaces the year's conduct after summer training, or null
 */
public record ConductGiven(ResultLevel termOne, ResultLevel termTwo, ResultLevel year, ResultLevel afterSummer) {}
