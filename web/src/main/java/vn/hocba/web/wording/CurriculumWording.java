package vn.hocba.web.wording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.curriculum.CurriculumFault;

/** Says what is wrong in a province's curriculum file, and where. */
@Named
@Dependent
public class CurriculumWording {

  private final Wording wording;

  @Inject
  public CurriculumWording(Wording wording) {
    this.wording = wording;
  }

  /** File, line and fault in one sentence. */
  public String text(CurriculumFault fault) {
    List<Object> said = new ArrayList<>(List.of(fault.file(), String.valueOf(fault.line())));
    said.addAll(fault.args());
    return wording.text("curriculum.fault." + fault.code(), said.toArray());
  }
}
