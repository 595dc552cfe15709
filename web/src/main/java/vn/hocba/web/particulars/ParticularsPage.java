package vn.hocba.web.particulars;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.Due;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.particulars.entry.ParticularsView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.ParticularWording;
import vn.hocba.web.wording.Wording;

/** The particulars of a class: what the year waits for, what else can be entered, and what was entered. */
@Named
@ViewScoped
public class ParticularsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ParticularsService particulars;
  @Inject
  private Wording wording;
  private long id;
  private Long pupil;
  private Long withdraw;
  private String paper;
  private String why;
  private final ParticularForm form = new ParticularForm();
  private List<ParticularLine> due = List.of();
  private transient ParticularsView view;

  /** Something that can be chosen. */
  public record Choice(String value, String label) {}

  /** Reads the class; a pupil in the address comes first. */
  public void open() {
    view = particulars.view(id);
    if (!FacesContext.getCurrentInstance().isPostback()) {
      form.setPupil(pupil);
      due = new ArrayList<>(view.due().stream().map(this::line).toList());
      due.sort(Comparator.comparing(l -> pupil == null || l.getEnrolmentId() != pupil));
      refill();
    }
  }

  private ParticularLine line(Due d) {
    ParticularWording words = words();
    ParticularsView.PupilRow of = pupil(d.enrolmentId());
    return new ParticularLine(d.enrolmentId(), d.kind(), d.subject(), words.options(d.kind(), results(d.subject()),
        view.regulation())).of(of.position(), of.name())
        .told(words.about(d.kind(), d.subject()), words.value(d.kind(), d.now()));
  }

  /** Saves the lines that were filled; those refused stay with what was typed. */
  public String saveDue() {
    List<ParticularLine> filled = due.stream().filter(ParticularLine::filled).toList();
    List<ParticularRefusal> refused = particulars.enter(id, filled.stream().map(l -> NewParticular.awaited(
        l.getEnrolmentId(), l.getKind(), l.getSubject(), l.getTyped(), paper)).toList());
    tell(filled, refused);
    int saved = filled.size() - refused.size();
    if (refused.isEmpty()) {
      return done("particular.saved", saved);
    }
    due.removeAll(filled.stream().filter(l -> l.getRefusal() == null).toList());
    view = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
        wording.text("particular.partly", saved, refused.size()), null));
    return null;
  }

  /** Enters what the form says; what was refused stays in it. */
  public String add() {
    String lacking = form.lacking();
    if (lacking != null) {
      form.refuse(wording.text(lacking));
      return null;
    }
    List<NewParticular> entries = form.entries();
    form.refuse(null);
    List<ParticularRefusal> refused;
    try {
      refused = particulars.enter(id, entries);
    } catch (Problem problem) {
      form.refuse(wording.text(problem));
      return null;
    }
    if (refused.isEmpty()) {
      return done("particular.added", entries.size());
    }
    List<ParticularLine> filled = form.getLines().stream().filter(ParticularLine::filled).toList();
    if (form.chosen() == ParticularKind.TRANSFERRED) {
      tell(filled, refused);
      form.fill(form.getLines().stream().filter(l -> !l.filled() || l.getRefusal() != null).toList());
      form.refuse(wording.text("particular.partly", filled.size() - refused.size(), refused.size()));
    } else if (refused.getFirst().code() == ProblemCode.PARTICULAR_OVER_MARKS) {
      form.askOver(words().text(refused.getFirst(), getView().regulation()));
    } else {
      form.refuse(words().text(refused.getFirst(), getView().regulation()));
    }
    view = null;
    return null;
  }

  /** Takes back the one in the address; the service insists on a reason. */
  public String withdraw() {
    particulars.withdraw(id, withdraw, why);
    return done("particular.withdrawn");
  }

  private void tell(List<ParticularLine> filled, List<ParticularRefusal> refused) {
    ParticularWording words = words();
    filled.forEach(l -> l.refuse(null));
    refused.forEach(r -> filled.get(r.index()).refuse(words.text(r, getView().regulation())));
  }

  private String done(String key, Object... args) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(wording.text(key, args)));
    return "/particulars?faces-redirect=true&id=" + id;
  }

  /** Another pupil or kind was chosen: the lines for results of another school follow. */
  public void refill() {
    form.refuse(null);
    if (form.chosen() != ParticularKind.TRANSFERRED || form.getPupil() == null) {
      form.fill(List.of());
      return;
    }
    ParticularWording words = words();
    List<String> elsewhere = pupil(form.getPupil()).elsewhere();
    form.fill(getView().subjects().stream().filter(s -> elsewhere.contains(s.code()))
        .map(s -> new ParticularLine(form.getPupil(), ParticularKind.TRANSFERRED, s.code(),
            words.options(ParticularKind.TRANSFERRED, s.results(), getView().regulation()))
            .told(words.item(ParticularKind.TRANSFERRED, s.code()), null)).collect(Collectors.toList()));
  }

  /** What the caller may enter any time. */
  public List<Choice> getKinds() {
    return getView().kinds().stream().map(k -> new Choice(k.name(),
        wording.text(wording.ofBook("ParticularKind." + k, getView().regulation())))).toList();
  }

  /** Subjects, or qualities and competences, that the kind can be about. */
  public List<Choice> getItems() {
    ParticularKind kind = form.chosen();
    List<String> codes = kind.needs(ParticularField.TRAIT) ? getView().traits()
        : getView().subjects().stream().filter(s -> s.kinds().contains(kind)).map(ParticularsView.SubjectRow::code)
            .toList();
    return codes.stream().map(c -> new Choice(c, words().item(kind, c))).toList();
  }

  /** The marks the chosen pupil lacks. */
  public List<Choice> getPlaces() {
    AssessmentWording marks = new AssessmentWording(wording);
    return form.getPupil() == null ? List.of() : pupil(form.getPupil()).missing().stream()
        .map(m -> new Choice(ParticularForm.key(m), marks.text(m, getView().regulation()))).toList();
  }

  /** What the kind may say, where that is chosen from a list. */
  public Map<String, String> getValues() {
    return form.chosen() == null ? new LinkedHashMap<>()
        : words().options(form.chosen(), null, getView().regulation());
  }

  /** What is waited for and how it is entered, in the words of the level. */
  public String getDueHelp() {
    Regulation regulation = getView().regulation();
    return wording.text(leveled("particular.due.help"), regulation.printed(),
        wording.text(wording.ofBook("particular.due.test", regulation)));
  }

  /** Which papers go with the lines, in the words of the level and the regulation: who confirms a summer's training differs. */
  public String getPaperHelp() {
    return wording.text(wording.ofTime(leveled("particular.paper.help"), getView().regulation().printed()));
  }

  /** What the chosen kind means, with the article of the class's own regulation. */
  public String getKindHelp() {
    Regulation regulation = getView().regulation();
    String key = "particular.help." + form.getKind();
    String own = key + "." + regulation;
    Matter matter = form.chosen() == ParticularKind.INDIVIDUAL_PLAN ? Matter.INDIVIDUAL_PLAN
        : form.chosen() == ParticularKind.UNTAUGHT_BEFORE ? Matter.ONE_TERM : Matter.EXEMPTION;
    return wording.text(wording.has(own) ? own : key, regulation.secondary()
        ? new CodeWording(wording).article(Article.of(regulation, matter)) : regulation.printed());
  }

  private String leveled(String key) {
    return getView().regulation().secondary() ? key : key + ".primary";
  }

  /** The entry to be withdrawn, or null. */
  public ParticularsView.Entered getWithdrawing() {
    return withdraw == null ? null : getView().entered().stream().filter(e -> e.id() == withdraw && e.withdraws())
        .findFirst().orElse(null);
  }

  public ParticularsView.PupilRow pupil(long enrolmentId) {
    return getView().pupils().stream().filter(p -> p.enrolmentId() == enrolmentId).findFirst()
        .orElseGet(() -> new ParticularsView.PupilRow(enrolmentId, 0, "", List.of(), List.of()));
  }

  private EntryKind results(String subject) {
    return view.subjects().stream().filter(s -> s.code().equals(subject)).map(ParticularsView.SubjectRow::results)
        .findFirst().orElse(null);
  }

  private ParticularWording words() {
    return new ParticularWording(wording);
  }

  public ParticularsView getView() {
    if (view == null) {
      view = particulars.view(id);
    }
    return view;
  }

  public ParticularForm getForm() {
    return form;
  }

  public List<ParticularLine> getDue() {
    return due;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
  }

  public Long getWithdraw() {
    return withdraw;
  }

  public void setWithdraw(Long withdraw) {
    this.withdraw = withdraw;
  }

  public String getPaper() {
    return paper;
  }

  public void setPaper(String paper) {
    this.paper = paper;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
