package vn.hocba.archive.document;

/** A page of a scan. @param jpeg made anew from what was decoded, three colours @param dpi dots an inch */
public record ScanPage(byte[] jpeg, int width, int height, int dpi) {}
