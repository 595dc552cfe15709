package vn.hocba.web.gradebook;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import vn.hocba.assessment.Regulation;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.correction.Grounds;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.gradebook.SheetReading;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.lock.Hold;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.ParticularWording;
import vn.hocba.web.wording.Wording;

/** What the grid's script and the server say to each other. */
final class GradebookJson {

  private GradebookJson() {}

  /**
   * Reads {@code {"changes": [{"cell", "value", "version", "grounds": {"reason", "evidence", "classmate", "file", "paper"}}]}}.
   *
   * @return null when it is not that
   */
  static List<CellChange> changes(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      JsonArray changes = reader.readObject().getJsonArray("changes");
      return changes == null ? null
          : changes.getValuesAs(JsonObject.class).stream().map(GradebookJson::change).toList();
    } catch (RuntimeException notThat) { // the edge: the parser throws whatever it pleases
      return null;
    }
  }

  private static CellChange change(JsonObject change) {
    String value = change.isNull("value") ? null : change.getString("value");
    JsonObject grounds = change.containsKey("grounds") && !change.isNull("grounds") ? change.getJsonObject("grounds")
        : null;
    return new CellChange(change.getString("cell"), value, change.getInt("version"),
        grounds == null ? null : grounds(grounds));
  }

  private static Grounds grounds(JsonObject o) {
    return new Grounds(o.getString("reason", null), Evidence.valueOf(o.getString("evidence")),
        o.get("classmate") instanceof JsonNumber mate ? mate.longValueExact() : null, o.getString("file", null),
        o.getString("paper", null));
  }

  /** @param holds why a column is only for reading */
  static JsonObject book(GradebookView book, Wording wording, Function<Hold, String> holds) {
    ColumnWording columns = new ColumnWording(wording);
    return JSON.createObjectBuilder().add("id", book.id()).add("className", book.className())
        .add("subjectName", new CodeWording(wording).subject(book.subject()))
        .add("results", text(book.results() == null ? null : book.results().name()))
        .add("editable", book.editable())
        .add("paper", EvidencePolicy.inForce() == EvidencePolicy.FILE_OR_PAPER).add("columns", array(book.columns(), c -> column(c, columns)
            .add("locked", text(book.hold(c).map(holds).orElse(null)))))
        .add("rows", array(book.rows(), row -> JSON.createObjectBuilder().add("enrolmentId", row.enrolmentId())
            .add("position", row.position()).add("identifier", row.identifier()).add("name", row.name())
            .add("note", text(row.note())).add("cells", array(row.cells(), GradebookJson::cell))
            .add("covered", array(row.covered(), c -> JSON.createObjectBuilder().add("cell", c.cell())
                .add("text", covered(c.by(), book, wording)).add("refusal", text(c.refusal() == null ? null
                    : refusal(c.refusal().refusal(), c.refusal().args(), wording)))))
            .add("averages", averages(row.averages()))))
        .build();
  }

  private static JsonObjectBuilder column(FormColumn c, ColumnWording words) {
    return JSON.createObjectBuilder().add("key", c.column().key()).add("term", c.column().term())
        .add("kind", c.column().kind()).add("entry", c.entry().name()).add("least", c.least())
        .add("longest", c.longest()).add("required", c.required()).add("rule", words.rule(c))
        .add("group", words.group(c)).add("label", words.label(c)).add("longLabel", words.longLabel(c));
  }

  static JsonObject answer(SaveAnswer answer, Wording wording) {
    return JSON.createObjectBuilder().add("saved", array(answer.saved(), GradebookJson::cell))
        .add("averages", array(answer.averages(), GradebookJson::averages))
        .add("refused", array(answer.refused(), r -> JSON.createObjectBuilder().add("cell", r.cell())
            .add("code", r.code().name()).add("text", refusal(r.code(), r.args(), wording))))
        .add("conflicts", array(answer.conflicts(), c -> JSON.createObjectBuilder().add("cell", c.cell())
            .add("yours", text(c.yours().isEmpty() ? null : c.yours())).add("theirs", text(c.theirs()))
            .add("by", c.by()).add("at", wording.time(c.at())).add("version", c.version())))
        .add("corrections", array(answer.corrections(), c -> JSON.createObjectBuilder().add("cell", c.cell())
            .add("yours", text(c.yours().isEmpty() ? null : c.yours())).add("before", text(c.before()))
            .add("by", c.by()).add("at", wording.time(c.at())).add("version", c.version()).add("oral", c.oral())))
        .add("savedAt", wording.clock(answer.savedAt())).build();
  }

  static JsonObject reading(SheetReading reading, Wording wording) {
    ColumnWording columns = new ColumnWording(wording);
    return JSON.createObjectBuilder()
        .add("changes", array(reading.entries(),
            e -> JSON.createObjectBuilder().add("cell", e.cell()).add("value", e.value())))
        .add("refused", array(reading.refused(), r -> JSON.createObjectBuilder().add("ref", r.ref())
            .add("cell", text(r.cell())).add("pupil", r.pupil())
            .add("column", text(r.column() == null ? null : columns.longLabel(r.column()))).add("typed", r.typed())
            .add("code", r.code().name()).add("text", refusal(r.code(), r.args(), wording))))
        .build();
  }

  /** Why no entry is expected: what was entered beside the marks, and on what ground. */
  private static String covered(ParticularContent by, GradebookView book, Wording wording) {
    Regulation names = book.columns().isEmpty() ? null : book.columns().getFirst().regulation();
    return wording.text("grid.covered", new ParticularWording(wording).about(by, names), by.text());
  }

  /** Why an entry was refused; the rule is said in the reader's language. */
  private static String refusal(ProblemCode code, List<Object> args, Wording wording) {
    CodeWording codes = new CodeWording(wording);
    return wording.text(new Problem(code,
        args.stream().map(arg -> arg instanceof String text ? codes.article(text) : arg).toArray()));
  }

  private static JsonObjectBuilder cell(GradebookView.Cell cell) {
    return JSON.createObjectBuilder().add("cell", cell.cell()).add("value", text(cell.value()))
        .add("version", cell.version());
  }

  private static JsonObjectBuilder averages(GradebookView.Averages averages) {
    return JSON.createObjectBuilder().add("enrolmentId", averages.enrolmentId()).add("term1", text(averages.term1()))
        .add("term2", text(averages.term2())).add("year", text(averages.year()));
  }

  private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> json) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }
}
