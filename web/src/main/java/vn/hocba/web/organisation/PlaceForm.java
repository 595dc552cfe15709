package vn.hocba.web.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.organisation.UnitKind;
import vn.hocba.school.SchoolType;

/** What is typed about a unit or school and its place. */
public class PlaceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private UnitKind kind;
  private String code;
  private String name;
  private String province;
  private SchoolType type = SchoolType.PUBLIC;
  private List<String> levels = List.of();
  private long school;
  private long parent;
  private LocalDate from;
  private String number;
  private String principal;
  private String username;
  private String target;

  public UnitKind getKind() {
    return kind;
  }

  public void setKind(UnitKind kind) {
    this.kind = kind;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getProvince() {
    return province;
  }

  public void setProvince(String province) {
    this.province = province;
  }

  public SchoolType getType() {
    return type;
  }

  public void setType(SchoolType type) {
    this.type = type;
  }

  public List<String> getLevels() {
    return levels;
  }

  public void setLevels(List<String> levels) {
    this.levels = levels;
  }

  public long getSchool() {
    return school;
  }

  public void setSchool(long school) {
    this.school = school;
  }

  public long getParent() {
    return parent;
  }

  public void setParent(long parent) {
    this.parent = parent;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPrincipal() {
    return principal;
  }

  public void setPrincipal(String principal) {
    this.principal = principal;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** A unit or school that is there, as in {@code UNIT:12} or {@code SCHOOL:34}. */
  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  boolean isOfSchool() {
    return target.startsWith("SCHOOL:");
  }

  long targetId() {
    return Long.parseLong(target.substring(target.indexOf(':') + 1));
  }
}
