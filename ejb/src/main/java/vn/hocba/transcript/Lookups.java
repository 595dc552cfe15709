package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.security.SecureRandom;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.LookupCode;
import vn.hocba.configuration.Setting;

/** Gives each edition, and each copy, the code by which whoever holds its paper asks about it. */
@Stateless
@PermitAll
public class Lookups {

  private static final SecureRandom RANDOM = new SecureRandom();
  /** Of the page that answers, below the portal's public address. */
  private static final String PAGE = "/check.xhtml";

  /** What is printed for a code that was given before. @param code without dashes */
  public FormDetails.Lookup of(String code) {
    return new FormDetails.Lookup(code, Setting.PUBLIC_ADDRESS.value().map(a -> a.replaceAll("/+$", "") + PAGE).orElse(null));
  }

  /** A code that was never given: 80 random bits; the database refuses a second one. */
  public FormDetails.Lookup next() {
    return of(LookupCode.next(RANDOM));
  }
}
