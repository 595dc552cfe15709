package vn.hocba.publication;

import java.nio.file.Path;

/** A file of a status list. @param tag changes when its content does */
public record StatusFile(Path path, String tag) {}
