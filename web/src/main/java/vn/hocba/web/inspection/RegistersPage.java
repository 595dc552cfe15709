package vn.hocba.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.handover.CopyView;
import vn.hocba.inspection.RegisterReadingService;
import vn.hocba.medium.MediumService;
import vn.hocba.signing.certificate.CertificateService;

/** Shows a school's registers to those who inspect it; the question is the address, and the page changes nothing. */
@Named
@RequestScoped
public class RegistersPage {

  @Inject
  private RegisterReadingService registers;
  private List<RegisterReadingService.Choice> schools;
  private Long school;
  private String of;
  private Integer year;
  private String words;
  private CopyView.Book book;
  private List<CertificateService.Row> certificates;
  private List<MediumService.Made> media;

  /** What can be chosen, as the address carries it. */
  public enum Register { COPIES, CERTIFICATES, MEDIA }

  /** Nothing is read, and nothing written down, before a school is chosen; one alone needs no choice. */
  public void open() {
    schools = registers.schools();
    if (school == null && schools.size() == 1) {
      school = schools.getFirst().id();
    }
    if (school == null) {
      return;
    }
    switch (getRegister()) {
      case COPIES -> book = registers.copies(school, year, words);
      case CERTIFICATES -> certificates = registers.certificates(school);
      case MEDIA -> media = registers.media(school);
    }
  }

  /** What the address names; the book of copies for anything else. */
  public Register getRegister() {
    for (Register register : Register.values()) {
      if (register.name().equals(of)) {
        return register;
      }
    }
    return Register.COPIES;
  }

  public Register[] getRegisters() {
    return Register.values();
  }

  public List<RegisterReadingService.Choice> getSchools() {
    return schools;
  }

  /** Null while another register, or no school, is chosen; so are the next two. */
  public CopyView.Book getBook() {
    return book;
  }

  public List<CertificateService.Row> getCertificates() {
    return certificates;
  }

  public List<MediumService.Made> getMedia() {
    return media;
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }

  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
