package vn.hocba.school;

/** What a member of the staff was taken on for (vị trí việc làm). */
public enum StaffDuty {
  PRINCIPAL, DEPUTY, TEACHER, OFFICE
}
