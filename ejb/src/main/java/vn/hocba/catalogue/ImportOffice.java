package vn.hocba.catalogue;

import vn.hocba.access.Caller;
import vn.hocba.access.Role;

/** Which office took a catalogue in; the same takes it back. */
public enum ImportOffice {
  SCHOOL, COMMUNE, PROVINCE;

  static ImportOffice of(Caller caller) {
    return caller.schoolId() != null ? SCHOOL : caller.has(Role.PROVINCE_OFFICER) ? PROVINCE : COMMUNE;
  }
}
