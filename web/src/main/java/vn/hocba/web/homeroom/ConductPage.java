package vn.hocba.web.homeroom;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hocba.access.Role;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.ConductView;
import vn.hocba.homeroom.EntryField;
import vn.hocba.homeroom.PhraseService;
import vn.hocba.web.access.Visit;
import vn.hocba.web.locking.LockWording;

/** Conduct, absences and comments of a whole class on one page. */
@Named
@RequestScoped
public class ConductPage {

  @Inject
  private ConductService conduct;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private PhraseService phrases;
  @Inject
  private SheetData sheets;
  @Inject
  private HttpServletRequest request;
  @Inject
  private LockWording locks;
  private long id;
  private ConductView view;

  public void open() {
    view = conduct.view(id);
  }

  /** Everything the sheet needs, as JSON. */
  public String getData() {
    JsonArrayBuilder cells = JSON.createArrayBuilder();
    for (int i = 0; i < view.rows().size(); i++) {
      ConductView.Row row = view.rows().get(i);
      add(cells, i, row, EntryField.CONDUCT_1, row.conductOne());
      add(cells, i, row, EntryField.CONDUCT_2, row.conductTwo());
      add(cells, i, row, EntryField.COMMENT, row.comment());
    }
    JsonObjectBuilder locked = JSON.createObjectBuilder();
    view.locked().forEach((field, hold) -> locked.add(field.name(), locks.hold(hold)));
    JsonArrayBuilder levels = JSON.createArrayBuilder();
    view.levels().forEach(level -> levels.add(level.code()));
    boolean teacher = Visit.of(request).roles().contains(Role.HOMEROOM_TEACHER);
    return sheets.of("conduct.", isOlder(), "conduct." + id, "/homeroom/" + id + "/entries", "/conduct.xhtml?id=" + id,
            view.editable() || view.locked().isEmpty() ? null
                : locks.hold(view.locked().values().iterator().next()))
        .add("locked", locked)
        .add("editable", view.editable()).add("levels", levels).add("limit", EntryField.COMMENT_LIMIT)
        .add("phraseAddress", sheets.api("/homeroom/phrases"))
        .add("phrases", HomeroomJson.array(teacher ? phrases.own() : List.of(), HomeroomJson::phrase))
        .add("rows", HomeroomJson.array(view.rows(), row -> JSON.createObjectBuilder()
            .add("enrolmentId", row.enrolmentId()).add("position", row.position()).add("name", row.name())
            .add("note", HomeroomJson.text(row.note())).add("learningOne", HomeroomJson.code(row.learningOne()))
            .add("learningTwo", HomeroomJson.code(row.learningTwo()))
            .add("conductYear", HomeroomJson.code(row.conductYear())).add("excused", row.excused())
            .add("unexcused", row.unexcused()).add("byDay", row.byDay())))
        .add("cells", cells).build().toString();
  }

  private static void add(JsonArrayBuilder cells, int row, ConductView.Row of, EntryField field, String value) {
    cells.add(JSON.createObjectBuilder().add("cell", of.enrolmentId() + ":" + field).add("row", row)
        .add("column", field.name()).add("value", HomeroomJson.text(value)));
  }

  /** Whether the class is assessed by TT 58/2011, which speaks of học lực and hạnh kiểm. */
  public boolean isOlder() {
    return view.levels().stream().anyMatch(Tt58Conduct.class::isInstance);
  }

  /** Whether the visitor has conduct to correct here: the class's own homeroom teacher. */
  public boolean isKeeper() {
    return requests.mayAskConduct(id);
  }

  public ConductView getView() {
    return view;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
