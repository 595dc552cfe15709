package vn.hocba.catalogue;

import java.util.List;
import java.util.Map;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.LineFault;

/**
 * What a file would do.
 *
 * @param lines in it
 * @param good lines that would be entered
 * @param noted those of them that are taken without something, or with a doubt
 * @param counts how often which fault
 * @param faulty the first lines with faults
 * @param sample the first lines as they would be entered
 * @param before the import of the very file that stands; null for none
 */
public record CataloguePreview(int lines, int good, int noted, Map<LineFault.Kind, Integer> counts, List<CatalogueLine> faulty,
    List<CatalogueLine> sample, CatalogueRow before) {}
