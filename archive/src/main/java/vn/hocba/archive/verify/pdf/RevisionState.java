package vn.hocba.archive.verify.pdf;

import java.util.List;
import java.util.Map;

/**
 * What one revision of a file says and shows, reduced to what can be compared with another revision.
 *
 * @param parts hashes of the pages and of the rest of the document, by name, in order
 * @param places hash of page and rectangle of every expected signature field that is there
 * @param appearances hash of the appearance of every expected field that is already signed
 * @param strangers annotations that are no signature fields of ours: page number and subtype
 * @param strangeFields names of form fields that are not ours
 * @param payload hash of the embedded data, or null
 * @param documentId identifier in the embedded data, or null
 */
record RevisionState(Map<String, String> parts, Map<String, String> places, Map<String, String> appearances,
    List<Stranger> strangers, List<String> strangeFields, String payload, String documentId) {

  /** An annotation that is none of ours. */
  record Stranger(int page, String subtype) {}
}
