package vn.hocba.archive.scan;

/**
 * How much of a scan is taken.
 *
 * @param pixels of one page
 * @param leastDpi dots an inch that a page has at least
 * @param copyBytes that the digital copy may have
 */
public record ScanLimits(int pages, int pixels, int leastDpi, long copyBytes) {}
