package vn.hocba.catalogue;

import vn.hocba.access.Caller;

/** Which office took a catalogue in; the same takes it back. */
public enum ImportOffice {
  SCHOOL, PROVINCE;

  static ImportOffice of(Caller caller) {
    return caller.schoolId() != null ? SCHOOL : PROVINCE;
  }
}
