package vn.hocba.assessment.primary;

import static vn.hocba.assessment.primary.TraitKind.GENERAL_COMPETENCE;
import static vn.hocba.assessment.primary.TraitKind.QUALITY;
import static vn.hocba.assessment.primary.TraitKind.SPECIFIC_COMPETENCE;

/** The qualities and competences that are assessed in primary school, in the order of the forms. */
public enum Trait {
  YEU_NUOC(QUALITY), NHAN_AI(QUALITY), CHAM_CHI(QUALITY), TRUNG_THUC(QUALITY), TRACH_NHIEM(QUALITY),
  TU_CHU_TU_HOC(GENERAL_COMPETENCE), GIAO_TIEP_HOP_TAC(GENERAL_COMPETENCE), GIAI_QUYET_VAN_DE(GENERAL_COMPETENCE),
  NGON_NGU(SPECIFIC_COMPETENCE), TINH_TOAN(SPECIFIC_COMPETENCE), KHOA_HOC(SPECIFIC_COMPETENCE),
  CONG_NGHE(SPECIFIC_COMPETENCE), TIN_HOC(SPECIFIC_COMPETENCE), THAM_MI(SPECIFIC_COMPETENCE),
  THE_CHAT(SPECIFIC_COMPETENCE),
  // VBHN 03/2016 and TT 30/2014
  TU_PHUC_VU(GENERAL_COMPETENCE), HOP_TAC(GENERAL_COMPETENCE), TU_HOC(GENERAL_COMPETENCE),
  CHAM_HOC_CHAM_LAM(QUALITY), TU_TIN_TRACH_NHIEM(QUALITY), TRUNG_THUC_KI_LUAT(QUALITY), DOAN_KET_YEU_THUONG(QUALITY);

  private final TraitKind kind;

  Trait(TraitKind kind) {
    this.kind = kind;
  }

  public TraitKind kind() {
    return kind;
  }
}
