package vn.hocba.web.oversight;

import java.util.List;
import vn.hocba.oversight.TermCount;

/**
 * One line of a progress table.
 *
 * @param classId the class it is about; null for a teacher or a subject
 * @param lacking what is still missing, book by book
 */
public record ProgressLine(String label, Long classId, TermCount one, TermCount two, List<String> lacking) {}
