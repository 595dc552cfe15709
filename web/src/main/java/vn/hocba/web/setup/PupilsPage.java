package vn.hocba.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.school.PupilMove;
import vn.hocba.setup.EnrolmentService;
import vn.hocba.setup.NewPupil;
import vn.hocba.setup.TransferService;

/** Takes pupils into a class, lets them leave or change it, and keeps the order of its list. */
@Named("schoolPupilsPage")
@ViewScoped
public class PupilsPage extends YearPage {

  private static final long serialVersionUID = 1L;

  @Inject
  private EnrolmentService enrolments;
  @Inject
  private TransferService transfers;
  private long id;
  private PupilForm form = new PupilForm();
  private MoveForm move = new MoveForm();
  private String pasted;
  private ArrayList<NewPupil> preview;
  private transient EnrolmentService.View view;

  public void open() {
    view = enrolments.view(id);
  }

  public void enter() {
    enrolments.enter(id, form.pupil());
    say("pupils.entered", form.getFullName(), getView().className());
    form = new PupilForm();
    open();
  }

  /** Reads the pasted list; nothing is written yet. */
  public void look() {
    preview = new ArrayList<>(enrolments.preview(id, pasted));
  }

  public void take() {
    say("pupils.taken", enrolments.paste(id, pasted), getView().className());
    discard();
    open();
  }

  public void discard() {
    preview = null;
    pasted = null;
  }

  public void sort() {
    enrolments.sort(id);
    say("pupils.sorted", getView().className());
    open();
  }

  /** One place up or down. */
  public void place(EnrolmentService.Row row, int by) {
    enrolments.place(id, row.enrolmentId(), row.position() + by);
    open();
  }

  /** Lets the chosen pupil leave, or go on in another class. */
  public void moveOn() {
    if (move.isToClass()) {
      transfers.move(id, move.getPupil(), move.getTarget(), move.getDay(), move.getReason());
    } else {
      transfers.leave(id, move.getPupil(), PupilMove.Kind.valueOf(move.getKind()), move.getDay(), move.getSchool(),
          move.getReason());
    }
    say("pupils.moved", getView().className());
    move = new MoveForm();
    open();
  }

  /** Puts somebody back who did not leave after all. */
  public void comeBack() {
    transfers.comeBack(id, move.getPupil(), move.getDay(), move.getReason());
    say("pupils.wentBack", getView().className());
    move = new MoveForm();
    open();
  }

  /** Those who left the class and are in no other. */
  public List<EnrolmentService.Moved> getGone() {
    return getView().moves().stream().filter(EnrolmentService.Moved::gone).toList();
  }

  public EnrolmentService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public PupilForm getForm() {
    return form;
  }

  public MoveForm getMove() {
    return move;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  /** Null until a list was read. */
  public List<NewPupil> getPreview() {
    return preview;
  }
}
