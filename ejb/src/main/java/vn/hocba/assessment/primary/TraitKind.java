package vn.hocba.assessment.primary;

/** The groups in which the forms list what is assessed beside subjects. */
public enum TraitKind {
  QUALITY, GENERAL_COMPETENCE, SPECIFIC_COMPETENCE
}
