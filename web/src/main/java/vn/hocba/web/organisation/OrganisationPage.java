package vn.hocba.web.organisation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.AccountService;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.organisation.PlaceService;
import vn.hocba.organisation.UnitKind;
import vn.hocba.organisation.UnitService;
import vn.hocba.school.SchoolType;
import vn.hocba.web.wording.Wording;

/** Shows the units and schools of the province as they were on a day, adds some, and puts schools under others. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private UnitService units;
  @Inject
  private PlaceService places;
  @Inject
  private AccountService accounts;
  @Inject
  private Wording wording;
  private String day;
  private PlaceForm form = new PlaceForm();
  private transient List<UnitService.UnitRow> rows;
  private transient List<UnitService.SchoolRow> schools;

  /** Something to choose. */
  public record Target(String key, String name) {}

  /** A principal's first password; gone with the next request. */
  public record Handout(String username, String password) {}

  public void open() {
    rows = units.list(shown());
    schools = units.schools(shown());
  }

  /** The day asked for in the address, else today. */
  private LocalDate shown() {
    try {
      return day == null ? units.today() : LocalDate.parse(day);
    } catch (DateTimeException unreadable) {
      return units.today();
    }
  }

  public void addUnit() {
    units.add(form.getKind(), form.getCode(), form.getName(), form.getParent(), form.getFrom(), form.getNumber());
    done("organisation.added", form.getName());
  }

  public void addSchool() {
    long id = units.addSchool(new UnitService.NewSchool(form.getCode(), form.getName(), form.getProvince(),
        form.getType(), new HashSet<>(form.getLevels())), form.getParent(), form.getFrom(), form.getNumber());
    if (form.getUsername() != null && form.getPrincipal() != null) {
      String password = accounts.begin(id, form.getUsername(), form.getPrincipal());
      FacesContext.getCurrentInstance().getAttributes().put(Handout.class,
          new Handout(form.getUsername().strip(), password));
    }
    done("organisation.added", form.getName());
  }

  public void move() {
    units.move(form.getSchool(), form.getParent(), form.getFrom(), form.getNumber());
    done("organisation.moved", schools().stream().filter(s -> s.id() == form.getSchool())
        .map(UnitService.SchoolRow::name).findFirst().orElse(""));
  }

  /** A new name from a day, and for a school other levels; none chosen means that these stay. */
  public void rename() {
    if (form.isOfSchool()) {
      List<String> levels = form.getLevels().isEmpty() ? getSchools().stream().filter(s -> s.id() == form.targetId())
          .findFirst().map(UnitService.SchoolRow::levels).orElse(List.of()) : form.getLevels();
      places.renameSchool(form.targetId(),
          new PlaceService.NewSchoolName(form.getName(), levels, form.getFrom(), form.getNumber()));
    } else {
      places.renameUnit(form.targetId(), form.getName(), form.getFrom(), form.getNumber());
    }
    done("organisation.renamed", form.getName());
  }

  /** The day typed is the last one. */
  public void end() {
    if (form.isOfSchool()) {
      places.endSchool(form.targetId(), form.getFrom(), form.getNumber());
    } else {
      places.endUnit(form.targetId(), form.getFrom(), form.getNumber());
    }
    done("organisation.ended", form.getNumber());
  }

  /** Every unit but the ministry, and every school, for the forms that change one. */
  public List<Target> getTargets() {
    return Stream.concat(getRows().stream().filter(u -> u.kind() != UnitKind.MINISTRY)
        .map(u -> new Target("UNIT:" + u.id(), u.name())),
        getSchools().stream().map(s -> new Target("SCHOOL:" + s.id(), s.name()))).toList();
  }

  private void done(String key, String name) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key, name)));
    form = new PlaceForm();
    open();
  }

  private List<UnitService.SchoolRow> schools() {
    return getSchools();
  }

  public String levels(UnitService.SchoolRow row) {
    return row.levels().stream().map(l -> wording.text(SchoolLevel.valueOf(l))).collect(Collectors.joining(", "));
  }

  public List<UnitService.UnitRow> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  public List<UnitService.SchoolRow> getSchools() {
    if (schools == null) {
      open();
    }
    return schools;
  }

  /** Null unless this very request brought one. */
  public Handout getHandout() {
    return (Handout) FacesContext.getCurrentInstance().getAttributes().get(Handout.class);
  }

  /** All but the ministry, of which there is one. */
  public List<UnitKind> getKinds() {
    return Stream.of(UnitKind.values()).filter(k -> !k.under().isEmpty()).toList();
  }

  public SchoolType[] getTypes() {
    return SchoolType.values();
  }

  public SchoolLevel[] getLevelChoices() {
    return SchoolLevel.values();
  }

  public PlaceForm getForm() {
    return form;
  }

  public String getDay() {
    return shown().toString();
  }

  public void setDay(String day) {
    this.day = day;
  }
}
