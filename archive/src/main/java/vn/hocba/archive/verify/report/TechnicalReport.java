package vn.hocba.archive.verify.report;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.hocba.archive.worker.Wire;

/**
 * The validation of a file step by step (ETSI EN 319 102-1): every check of every signature, time stamp and answer about revocation.
 * Its texts are coded: {@link ReportTexts} says them.
 *
 * @param parts signatures, then time stamps, then what is told of certificates
 * @param shortened whether there was more than is kept
 */
public record TechnicalReport(List<Part> parts, boolean shortened) {

  private static final Gson GSON = Wire.gson();
  /** Of a report taken apart again; ours have some hundred thousand. */
  private static final int LARGEST = 8_000_000;

  public TechnicalReport {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** What a part is about. */
  public enum Kind { SIGNATURE, TIMESTAMP, REVOCATION }

  /** What came of a check. */
  public enum Status { OK, NOT_OK, WARNING, INFORMATION, IGNORED }

  /**
   * All about one of them.
   *
   * @param name field, or what tells it from others; may come from the file
   */
  public record Part(Kind kind, String name, List<Block> blocks) {

    public Part {
      blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }
  }

  /**
   * Checks that belong together.
   *
   * @param title coded
   * @param indication result as ETSI EN 319 102-1 names it; may be null, as may {@code subIndication}
   * @param inner blocks that it rests on
   */
  public record Block(String title, String indication, String subIndication, List<Line> lines, List<Block> inner) {

    public Block {
      lines = lines == null ? List.of() : List.copyOf(lines);
      inner = inner == null ? List.of() : List.copyOf(inner);
    }
  }

  /**
   * One check.
   *
   * @param check what was asked, coded
   * @param answer what is told when it is not good, coded; may be null
   * @param beside times and numbers, coded; may be null
   */
  public record Line(Status status, String check, String answer, String beside) {}

  /** Packed, as text. */
  public String write() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(GSON.toJson(this).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** What {@link #write} wrote; empty for anything else. */
  public static Optional<TechnicalReport> read(String text) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      return Optional.ofNullable(GSON.fromJson(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8), TechnicalReport.class));
    } catch (IOException | IllegalArgumentException | JsonParseException none) {
      return Optional.empty();
    }
  }
}
