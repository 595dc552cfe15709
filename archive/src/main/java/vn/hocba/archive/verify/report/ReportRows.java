package vn.hocba.archive.verify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.verify.report.TechnicalReport.Block;
import vn.hocba.archive.verify.report.TechnicalReport.Line;
import vn.hocba.archive.verify.report.TechnicalReport.Part;
import vn.hocba.archive.verify.report.TechnicalReport.Status;

/** A part of a technical report as rows, one below the other, in words. */
public final class ReportRows {

  private final ReportTexts texts;
  private final List<Row> rows = new ArrayList<>();

  private ReportRows(ReportTexts texts) {
    this.texts = texts;
  }

  /**
   * One row.
   *
   * @param depth from 0; what stands deeper is what the one above rests on
   * @param status of a check; null for the heading of a block
   * @param text what was asked, or the heading
   * @param results of a block: indication and what is behind it, as the standard names them; the portal has words for them
   * @param beside what was answered, or what the result means; may be empty
   */
  public record Row(int depth, Status status, String text, List<String> results, String beside) {}

  public static List<Row> of(Part part, Locale locale) {
    ReportRows all = new ReportRows(ReportTexts.of(locale));
    part.blocks().forEach(block -> all.block(block, 0));
    return List.copyOf(all.rows);
  }

  private void block(Block block, int depth) {
    List<String> results = Stream.of(block.indication(), block.subIndication()).filter(one -> one != null).toList();
    String means = block.subIndication() != null ? texts.meaning(block.subIndication()) : "";
    rows.add(new Row(depth, null, texts.text(block.title()), results, means));
    for (Line line : block.lines()) {
      rows.add(new Row(depth + 1, line.status(), texts.text(line.check()), List.of(), Stream.of(line.answer(), line.beside())
          .map(texts::text).filter(text -> !text.isBlank()).collect(Collectors.joining(" "))));
    }
    block.inner().forEach(inner -> block(inner, depth + 1));
  }
}
