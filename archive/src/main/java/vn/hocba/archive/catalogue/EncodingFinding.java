package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which encoding a catalogue is: what each would make of it, likeliest first, and whether one of them stands out. A
 * person decides when none does.
 *
 * @param candidates all of them, likeliest first
 * @param proposed the one that stands out; null when the person must choose
 * @param plain whether there is nothing but ASCII, so that it reads the same in all of them
 */
public record EncodingFinding(List<EncodingCandidate> candidates, CatalogueEncoding proposed, boolean plain) {

  /** Fewer words decide nothing. */
  static final int FEWEST_WORDS = 5;
  /** Of a hundred words so many are Vietnamese in the right encoding, names of minorities and misread words apart. */
  static final int LEAST_CERTAINTY = 70;
  /** By so much the right one is ahead of the next. */
  static final int LEAST_LEAD = 25;
  private static final int ROWS_LOOKED_AT = 2_000;
  private static final int LINES_SHOWN = 3;
  private static final int LONGEST_LINE = 160;

  public EncodingFinding {
    candidates = List.copyOf(candidates);
  }

  /** Looks at the whole of a short catalogue, and at lines all over a long one. */
  public static EncodingFinding of(RawCatalogue raw) {
    return of(raw, ROWS_LOOKED_AT);
  }

  /** @param most so many of the lines with marks are looked at, or some more */
  static EncodingFinding of(RawCatalogue raw, int most) {
    List<RawCatalogue.Row> rows = raw.rows();
    List<RawCatalogue.Row> marked = rows.stream().filter(row -> !plain(row)).toList();
    int step = Math.max(1, marked.size() / most);
    List<RawCatalogue.Row> looked = new ArrayList<>();
    for (int i = 0; i < marked.size(); i += step) {
      looked.add(marked.get(i));
    }
    List<EncodingCandidate> found = RawCatalogue.encodings().stream().map(encoding -> candidate(raw, looked, encoding))
        .sorted(Comparator.comparingInt(EncodingCandidate::certainty).reversed()).toList();
    boolean plain = looked.isEmpty() && rows.stream().allMatch(EncodingFinding::plain);
    return new EncodingFinding(found, plain ? CatalogueEncoding.UTF_8 : standsOut(found), plain);
  }

  private static boolean plain(RawCatalogue.Row row) {
    return row.cells().stream().allMatch(cell -> cell.chars().allMatch(c -> c < 0x80));
  }

  private static EncodingCandidate candidate(RawCatalogue raw, List<RawCatalogue.Row> rows, CatalogueEncoding encoding) {
    int marked = 0;
    int built = 0;
    List<String> lines = new ArrayList<>();
    for (RawCatalogue.Row row : rows) {
      String line = String.join(" · ", raw.text(row, encoding));
      List<String> words = row.cells().stream().flatMap(cell -> Syllable.marked(raw.text(cell, encoding)).stream()).toList();
      marked += words.size();
      built += (int) words.stream().filter(Syllable::is).count();
      if (lines.size() < LINES_SHOWN) {
        lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
      }
    }
    return new EncodingCandidate(encoding, marked, built, lines);
  }

  private static CatalogueEncoding standsOut(List<EncodingCandidate> found) {
    EncodingCandidate best = found.getFirst();
    int second = found.get(1).certainty();
    boolean alone = best.marked() >= FEWEST_WORDS && best.certainty() >= LEAST_CERTAINTY
        && best.certainty() - second >= LEAST_LEAD;
    return alone ? best.encoding() : null;
  }
}
