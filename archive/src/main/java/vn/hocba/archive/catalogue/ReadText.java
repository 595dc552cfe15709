package vn.hocba.archive.catalogue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text without columns, such as what a scanner read off a paper. */
public final class ReadText {

  private ReadText() {}

  /** As it reads; empty where nobody can tell in which encoding it is. */
  public static Optional<String> of(byte[] bytes) {
    try {
      return Optional.of(CatalogueEncoding.UTF_8.decode(bytes));
    } catch (CharacterCodingException old) {
      RawCatalogue raw = new RawCatalogue(List.of(new RawCatalogue.Row(1, List.of(new String(bytes, StandardCharsets.ISO_8859_1)))), false);
      return Optional.ofNullable(EncodingFinding.of(raw).proposed()).map(encoding -> encoding.lenient(bytes));
    }
  }
}
