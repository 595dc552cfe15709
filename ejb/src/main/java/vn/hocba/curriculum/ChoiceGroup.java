package vn.hocba.curriculum;

import java.util.List;

/**
 * A group of subjects of which a pupil chooses some.
 *
 * @param rowId the row of the curriculum that says so
 * @param group as the plans of its subjects name it
 * @param choose how many
 * @param most how many at most
 * @param codes of which, in the order of the form
 */
public record ChoiceGroup(String rowId, String group, int choose, int most, List<String> codes) {

  public ChoiceGroup {
    codes = List.copyOf(codes);
  }
}
