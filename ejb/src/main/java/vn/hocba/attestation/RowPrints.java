package vn.hocba.attestation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The first digits of every row's hash, which tell later from which row on a chain was hashed anew. Text: a line
 * {@code chain <number> <first row>}, then a line of {@value #DIGITS} digits for every row.
 */
final class RowPrints implements AutoCloseable {

  static final int DIGITS = 16;

  private static final String CHAIN = "chain ";

  private final BufferedWriter out;

  RowPrints(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW,
        StandardOpenOption.DSYNC);
  }

  void begin(long chain, long first) throws IOException {
    out.write(CHAIN + chain + " " + first + "\n");
  }

  void add(String hash) throws IOException {
    out.write(hash.substring(0, DIGITS) + "\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Asked for each print of a chain in turn. */
  @FunctionalInterface
  interface Comparison {
    /** Whether the row has a hash that begins so. */
    boolean fits(long row, String print);
  }

  /** The first row of the chain that does not fit its print; null when all do. */
  static Long firstDifference(Path file, long chain, Comparison comparison) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      long row = 0;
      boolean ours = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(CHAIN)) {
          String[] head = line.split(" ");
          ours = Long.parseLong(head[1]) == chain;
          row = Long.parseLong(head[2]);
        } else if (ours && !comparison.fits(row++, line)) {
          return row - 1;
        }
      }
      return null;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
      throw new IOException("damaged row prints " + file.getFileName(), damaged);
    }
  }
}
