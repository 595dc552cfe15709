package vn.hocba.assessment.primary;

/** Reckons a primary year a second time, entry by entry and without any of the rules' own tables. */
final class NaivePrimary {

  private NaivePrimary() {}

  static String result(PrimaryPupilYear pupil) {
    int worstSubject = worstSubject(pupil);
    int worstTrait = worstTrait(pupil);
    int worstTest = worstTest(pupil);
    if (worstSubject < 0 || worstTrait < 0 || worstTest < 0) {
      return "null";
    }
    if (worstSubject == 0 || worstTrait == 0 || worstTest <= 4) {
      return "CHUA_HOAN_THANH";
    }
    if (!pupil.rule().name().startsWith("TT27") || worstSubject == 1 || worstTrait == 1 || worstTest <= 6) {
      return "HOAN_THANH";
    }
    return worstTest <= 8 ? "HOAN_THANH_TOT" : "HOAN_THANH_XUAT_SAC";
  }

  static String award(PrimaryPupilYear pupil) {
    boolean proposed = pupil.recognition().byClass()
        && !(pupil.recognition().subjects().isEmpty() && pupil.recognition().traits().isEmpty());
    boolean best = worstSubject(pupil) == 2 && worstTrait(pupil) == 2 && worstTest(pupil) >= 9;
    if (result(pupil).equals("null")) {
      return "null";
    }
    return switch (pupil.rule()) {
      case TT27_2020 -> best ? "XUAT_SAC"
          : proposed && result(pupil).equals("HOAN_THANH_TOT") ? "TIEU_BIEU" : "null";
      case VBHN03_2016 -> best ? "HOAN_THANH_XUAT_SAC_NOI_DUNG" : proposed ? "VUOT_TROI" : "null";
      case TT30_2014 -> proposed ? "VUOT_TROI" : "null";
    };
  }

  static String completion(PrimaryPupilYear pupil) {
    if (result(pupil).equals("null")) {
      return "OPEN";
    }
    if (!result(pupil).equals("CHUA_HOAN_THANH")) {
      return "COMPLETED";
    }
    boolean allAssessed = true;
    boolean allReached = true;
    for (SubjectRecord subject : pupil.subjects()) {
      String code = subject.subject().code();
      if (subject.levels().get(Period.END_YEAR) == SubjectLevel.CHUA_HOAN_THANH) {
        SubjectLevel again = pupil.additional().subjects().get(code);
        allAssessed &= again != null;
        allReached &= again != null && again != SubjectLevel.CHUA_HOAN_THANH;
      }
      Integer mark = subject.tests().get(Period.END_YEAR);
      if (mark != null && mark < 5) {
        Integer again = pupil.additional().tests().get(code);
        allAssessed &= again != null;
        allReached &= again != null && again >= 5;
      }
    }
    for (var trait : pupil.traits().entrySet()) {
      if (trait.getValue().get(Period.END_YEAR) == TraitLevel.CAN_CO_GANG) {
        TraitLevel again = pupil.additional().traits().get(trait.getKey());
        allAssessed &= again != null;
        allReached &= again != null && again != TraitLevel.CAN_CO_GANG;
      }
    }
    if (allReached) {
      return "COMPLETED_AFTER_ADDITIONAL";
    }
    Boolean decision = pupil.principalPromotes();
    return !allAssessed ? "ADDITIONAL_DUE" : decision == null ? "PRINCIPAL_DECIDES"
        : decision ? "PROMOTED" : "RETAINED";
  }

  /** 0 to 2, or -1 where one is missing. */
  private static int worstSubject(PrimaryPupilYear pupil) {
    int worst = 2;
    for (SubjectRecord subject : pupil.subjects()) {
      SubjectLevel level = subject.levels().get(Period.END_YEAR);
      if (level == null) {
        return -1;
      }
      worst = Math.min(worst, "CHT".indexOf(level.code()));
    }
    return worst;
  }

  private static int worstTrait(PrimaryPupilYear pupil) {
    int worst = 2;
    for (Trait trait : Trait.values()) {
      boolean old = trait.ordinal() >= Trait.TU_PHUC_VU.ordinal();
      if (old == (pupil.rule() == PrimaryRule.TT27_2020)) {
        continue;
      }
      TraitLevel level = pupil.traits().get(trait).get(Period.END_YEAR);
      if (level == null) {
        return -1;
      }
      worst = Math.min(worst, "CDT".indexOf(level.code()));
    }
    return worst;
  }

  private static int worstTest(PrimaryPupilYear pupil) {
    int worst = 10;
    for (SubjectRecord subject : pupil.subjects()) {
      Integer mark = subject.tests().get(Period.END_YEAR);
      if (mark == null && subject.subject().tests().contains(Period.END_YEAR)) {
        return -1;
      }
      worst = mark == null ? worst : Math.min(worst, mark);
    }
    return worst;
  }
}
