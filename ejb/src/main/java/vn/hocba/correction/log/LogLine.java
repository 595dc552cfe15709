package vn.hocba.correction.log;

import java.time.Instant;
import java.util.List;
import vn.hocba.correction.Evidence;
import vn.hocba.gradebook.FormColumn;

/**
 * One correction in the log.
 *
 * @param teacher whose mark it is, full name; null where nobody is assigned
 * @param subject code
 * @param subjectName in Vietnamese, by the rules of the class
 * @param column null where the book's form no longer has it, then see place
 * @param before null for an empty cell, as after
 * @param classmate second pupil who confirmed an oral mark; may be null
 * @param file identifier of the evidence file; may be null
 * @param sha256 of that file, or of the class book that brought it; null for none
 * @param paper where the paper is kept that no file was made of; may be null
 * @param request by which it was allowed; null in the open book, and then without approver and witnesses
 * @param witnesses with their seats' codes, {@code LEADER: …}
 */
public record LogLine(long id, Instant at, Long teacherStaffId, String teacher, String by, String className,
    String schoolYear, String pupil, String subject, String subjectName, FormColumn column, String place, boolean primary, String before,
    String after, String reason, Evidence evidence, String classmate, String file, String sha256, String paper, Long request,
    String approver, List<String> witnesses) {}
