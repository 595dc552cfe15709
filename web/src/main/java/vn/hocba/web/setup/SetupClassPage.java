package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocba.curriculum.Role;
import vn.hocba.setup.AppointmentService;
import vn.hocba.setup.AppointmentService.NewAppointment;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.ClassSubjects;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.setup.StaffService;
import vn.hocba.web.wording.CodeWording;

/** Says who has a class's homeroom and subjects from which day, and which subjects it has. */
@Named("schoolClassPage")
@ViewScoped
public class SetupClassPage extends YearPage {

  private static final long serialVersionUID = 1L;
  private static final String HOMEROOM = "HOMEROOM";
  /** What the form chooses to take a part from everybody. */
  private static final long NOBODY = 0;

  @Inject
  private ClassSetupService classes;
  @Inject
  private AppointmentService appointments;
  @Inject
  private SpecialisedClassService specialities;
  @Inject
  private StaffService staff;
  private long id;
  private List<String> parts = List.of();
  private Long person;
  private LocalDate from;
  private LocalDate to;
  private String reason;
  private List<String> chosen = List.of();
  private String specialised;
  private transient ClassSetupService.View view;
  private transient SpecialisedClassService.Speciality speciality;
  private transient List<AppointmentService.Line> history;
  private transient List<StaffService.Row> people;

  /** Something that can be given to somebody, and who has it. */
  public record Part(String key, String label) {}

  public void open() {
    view = classes.find(id);
    history = appointments.history(id);
    speciality = specialities.of(id);
    specialised = speciality.subject();
    chosen = view.offers().stream().filter(o -> o.taken() && o.role() != Role.REQUIRED)
        .map(ClassSubjects.Offer::subject).toList();
  }

  /** The homeroom and every subject, each with who has it today. */
  public List<Part> getParts() {
    List<Part> all = new ArrayList<>();
    all.add(new Part(HOMEROOM, told(wording().text("classes.homeroom"), getView().homeroom())));
    getView().subjects().forEach(s -> all.add(new Part(String.valueOf(s.id()),
        told(wording().text("subject." + s.subject()), s.teacher()))));
    return all;
  }

  private String told(String part, String who) {
    return who == null ? wording().text("appoint.nobody", part) : wording().text("appoint.has", part, who);
  }

  public void appoint() {
    List<Long> subjects = parts.stream().filter(p -> !p.equals(HOMEROOM)).map(Long::valueOf).toList();
    appointments.appoint(id, new NewAppointment(subjects, parts.contains(HOMEROOM),
        person == NOBODY ? null : person, from, to, reason));
    say("appoint.done", parts.size(), getView().name());
    parts = List.of();
    reason = null;
    to = null;
    open();
  }

  public void saveSubjects() {
    classes.choose(id, Set.copyOf(chosen));
    say("setup.subjects.saved", getView().name());
    open();
  }

  public void saveSpeciality() {
    specialities.specialise(id, specialised == null || specialised.isEmpty() ? null : specialised);
    say("setup.specialised.saved", getView().name());
    open();
  }

  public String subject(String code) {
    return new CodeWording(wording()).subject(code);
  }

  /** What is not for everybody: choices, topics, subjects for those who want them. */
  public List<ClassSubjects.Offer> getOffers() {
    return getView().offers().stream().filter(o -> o.role() != Role.REQUIRED).toList();
  }

  public String offer(ClassSubjects.Offer offer) {
    return wording().text("setup.offer." + offer.role(), wording().text("subject." + offer.subject()),
        offer.of().isEmpty() ? "" : subject(offer.of()));
  }

  public ClassSetupService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public SpecialisedClassService.Speciality getSpeciality() {
    if (speciality == null) {
      open();
    }
    return speciality;
  }

  public String getSpecialised() {
    return specialised;
  }

  public void setSpecialised(String specialised) {
    this.specialised = specialised;
  }

  public List<AppointmentService.Line> getHistory() {
    if (history == null) {
      open();
    }
    return history;
  }

  public List<StaffService.Row> getPeople() {
    if (people == null) {
      people = staff.list().stream().filter(StaffService.Row::here).toList();
    }
    return people;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public List<String> getSelected() {
    return parts;
  }

  public void setSelected(List<String> selected) {
    parts = selected;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }
}
