package vn.hocba.web.homeroom;

import static vn.hocba.configuration.JsonMaker.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.DayView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.web.wording.Wording;

/** The roll of one day; today unless the address names another. */
@Named
@RequestScoped
public class AttendancePage {

  @Inject
  private AttendanceService attendance;
  @Inject
  private SheetData sheets;
  @Inject
  private Wording wording;
  private long id;
  private String day;
  private DayView view;
  private String refusal;

  /** A day without attendance is told, and the nearest that has it is shown instead. */
  public void open() {
    try {
      view = attendance.day(id, day == null || day.isBlank() ? null : LocalDate.parse(day));
    } catch (DateTimeParseException none) {
      throw new Problem(ProblemCode.NOT_FOUND);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.DAY_IN_FUTURE && problem.code() != ProblemCode.DAY_OUTSIDE_YEAR) {
        throw problem;
      }
      refusal = wording.text(problem);
      view = attendance.day(id, null);
    }
  }

  /** Everything the roll needs, as JSON. */
  public String getData() {
    JsonArrayBuilder cells = JSON.createArrayBuilder();
    for (int i = 0; i < view.rows().size(); i++) {
      DayView.Row row = view.rows().get(i);
      cells.add(JSON.createObjectBuilder().add("cell", String.valueOf(row.enrolmentId())).add("row", i)
          .add("column", "ABSENCE").add("value", HomeroomJson.code(row.kind())));
    }
    return sheets.of("roll.", "roll." + id + "." + view.day(), "/homeroom/" + id + "/attendance/" + view.day(),
            "/attendance.xhtml?id=" + id + "&day=" + view.day(), closed())
        .add("editable", view.editable()).add("taken", view.takenBy() != null)
        .add("rows", HomeroomJson.array(view.rows(), row -> JSON.createObjectBuilder()
            .add("enrolmentId", row.enrolmentId()).add("position", row.position()).add("name", row.name())
            .add("note", HomeroomJson.text(row.note()))))
        .add("cells", cells).build().toString();
  }

  private String closed() {
    return view.editable() ? null : view.issued() && view.state() == ClassState.OPEN
        ? wording.text(new Problem(ProblemCode.ABSENCES_ISSUED, view.className())) : view.confirmedBy() != null
        ? wording.text("attendance.confirmed", view.confirmedBy(), view.confirmedAt())
        : wording.text(view.state() == ClassState.OPEN ? "sheet.readOnly" : "attendance.classClosed");
  }

  public DayView getView() {
    return view;
  }

  /** Why the day in the address is not shown; null when it is. */
  public String getRefusal() {
    return refusal;
  }

  /** Null on the first day of the school year. */
  public LocalDate getBefore() {
    LocalDate before = view.day().minusDays(1);
    return before.isBefore(AttendanceRules.firstDay(view.schoolYear())) ? null : before;
  }

  /** Null where there is no later day yet. */
  public LocalDate getAfter() {
    LocalDate after = view.day().plusDays(1);
    return AttendanceRules.refuses(after, view.today(), view.schoolYear()).isPresent() ? null : after;
  }

  public LocalDate getFirst() {
    return AttendanceRules.firstDay(view.schoolYear());
  }

  public LocalDate getLast() {
    return AttendanceRules.nearest(view.today(), view.schoolYear());
  }

  public YearMonth getMonth() {
    return YearMonth.from(view.day());
  }

  /** As in thứ Hai, 23/11/2026. */
  public String getDayText() {
    return wording.text("weekday." + view.day().getDayOfWeek()) + ", " + wording.date(view.day());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
