package vn.hocba.archive.verifier;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.stream.Collectors;
import vn.hocba.archive.verify.report.ReportRows;
import vn.hocba.archive.verify.report.TechnicalReport;

/** Tells how a file was validated, check by check, in words; what came from the file moves no cursor. */
final class DetailsText {

  private final PrintStream out;
  private final Texts texts;
  private final VerdictText verdicts;

  DetailsText(PrintStream out, Texts texts, VerdictText verdicts) {
    this.out = out;
    this.texts = texts;
    this.verdicts = verdicts;
  }

  void print(TechnicalReport report) {
    out.println("  " + texts.text("details"));
    for (TechnicalReport.Part part : report.parts()) {
      out.println("    " + title(part, texts, verdicts));
      for (ReportRows.Row row : ReportRows.of(part, texts.locale())) {
        out.println("      " + "  ".repeat(row.depth()) + line(row));
      }
    }
    if (report.shortened()) {
      out.println("    " + texts.text("details.shortened"));
    }
  }

  private String line(ReportRows.Row row) {
    String said = row.status() == null ? row.text() + (row.results().isEmpty() ? "" : " => " + row.results().stream().map(verdicts::indication).collect(Collectors.joining("; ")))
        : "[" + texts.text("details.status." + row.status()) + "] " + row.text();
    return Texts.plain(row.beside().isEmpty() ? said : said + " – " + row.beside());
  }

  private static String title(TechnicalReport.Part part, Texts texts, VerdictText verdicts) {
    String name = part.kind() == TechnicalReport.Kind.SIGNATURE ? verdicts.field(part.name().replaceFirst(" \\([^()]*\\)$", ""))
        : Texts.plain(part.name());
    return texts.text("details.part." + part.kind(), name);
  }

  /** For programs: the same rows in the language of the command. */
  static JsonArray json(TechnicalReport report, Texts texts) {
    JsonArray parts = new JsonArray();
    for (TechnicalReport.Part part : report.parts()) {
      JsonObject one = new JsonObject();
      one.addProperty("kind", part.kind().name());
      one.addProperty("name", part.name());
      JsonArray rows = new JsonArray();
      for (ReportRows.Row row : ReportRows.of(part, texts.locale())) {
        JsonObject said = new JsonObject();
        said.addProperty("depth", row.depth());
        said.addProperty("status", row.status() == null ? null : row.status().name());
        said.addProperty("text", row.text());
        said.addProperty("result", row.results().isEmpty() ? null : String.join(" / ", row.results())); // codes: programs compare them
        said.addProperty("beside", row.beside().isEmpty() ? null : row.beside());
        rows.add(said);
      }
      one.add("rows", rows);
      parts.add(one);
    }
    return parts;
  }
}
