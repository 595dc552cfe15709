package vn.hocba.archive.eark;

import vn.hocba.archive.Sha256;

/**
 * A file as METS names it.
 *
 * @param path from the METS file that names it
 */
record Part(String path, String mediaType, String sha256, long size) {

  static Part of(String path, byte[] bytes) {
    return new Part(path, path.endsWith(".xml") || path.endsWith(".xsd") ? "text/xml" : "text/plain", Sha256.hex(bytes),
        bytes.length);
  }
}
