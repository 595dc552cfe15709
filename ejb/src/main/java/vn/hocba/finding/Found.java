package vn.hocba.finding;

import java.util.List;
import vn.hocba.archive.search.SearchResult;

/**
 * One page of a search.
 *
 * @param rows in the order of the result
 * @param result counts, facets and the rest the engine told
 * @param instead what would find something, where this found nothing
 * @param step how far the index is, as far as the caller may know it
 */
public record Found(List<TranscriptRow> rows, SearchResult result, List<Instead> instead, IndexStep step) {}
