package vn.hocba.catalogue;

import vn.hocba.archive.Sha256;

/** A file that was sent. @param name as the sender calls it */
record CatalogueFile(String name, byte[] bytes, String sha256) {

  private static final int LONGEST_NAME = 200;

  static CatalogueFile of(String name, byte[] bytes) {
    String told = name == null || name.isBlank() ? "?" : name.strip();
    return new CatalogueFile(told.length() > LONGEST_NAME ? told.substring(0, LONGEST_NAME) : told, bytes, Sha256.hex(bytes));
  }
}
