package vn.hocba.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.ApiTokens;
import vn.hocba.access.PasswordHash;
import vn.hocba.access.InspectionDecision;
import vn.hocba.access.InspectionDecisions;
import vn.hocba.access.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Founds the demo's schools and opens their accounts, once. */
@Stateless
@PermitAll
public class DemoSchool {

  private static final List<String> ROLES = List.of(Role.PROVINCE_OFFICER, Role.COMMUNE_OFFICER, Role.PRINCIPAL,
      Role.DEPUTY, Role.ADMIN_BOARD, Role.HOMEROOM_TEACHER, Role.SUBJECT_TEACHER, Role.RECORDS_CLERK, Role.INSPECTOR);
  private static final Set<String> OF_PROVINCE = Set.of(Role.PROVINCE_OFFICER, Role.COMMUNE_OFFICER, Role.INSPECTOR);
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject
  private Schools schools;
  @Inject
  private Accounts accounts;
  @Inject
  private InspectionDecisions inspections;
  @Inject
  private DemoUnits units;
  @Inject
  private ApiTokens tokens;
  @Inject
  private Clock clock;

  /** @param before what the file said at the last start, so that passwords and tokens stay what they were */
  public DemoAccounts found(String url, Optional<DemoAccounts> before) {
    School school = school("school", SchoolLevel.THCS, DemoData.list(Role.PRINCIPAL).get(1));
    School other = school("other", SchoolLevel.THCS, DemoData.text("other.principal"));
    DemoAccounts demo = new DemoAccounts(url,
        ROLES.stream().map(r -> account(r, Set.of(r), r, OF_PROVINCE.contains(r) ? null : school, null, before))
            .toList(),
        Stream.of(Role.RECORDS_CLERK, Role.PRINCIPAL, Role.ADMIN_BOARD)
            .map(r -> account("other." + r, Set.of(r), r, other, null, before)).toList(),
        DemoLevels.LEVELS.stream().flatMap(level -> ofLevel(level, before)).toList());
    inspect();
    units.found();
    units.assign(accounts.byUsername(DemoData.list(Role.COMMUNE_OFFICER).get(0)).orElseThrow().id());
    return demo;
  }

  /** The inspector has a decision for every demo school, renewed by a start after it ran out. */
  private void inspect() {
    Account inspector = accounts.byUsername(DemoData.list(Role.INSPECTOR).get(0)).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    if (inspections.schoolsOf(inspector.id(), today).isEmpty()) {
      inspections.add(new InspectionDecision(DemoData.text("inspection.number"), inspector.id(),
          schools.schools().stream().filter(School::demo).map(School::id).collect(Collectors.toSet()),
          today.minusDays(7), today.plusDays(180), DemoData.list(Role.PROVINCE_OFFICER).get(1), clock.instant()));
    }
  }

  /** A primary teacher keeps every book of the class; elsewhere the subjects have their own. */
  private Stream<DemoAccounts.Entry> ofLevel(SchoolLevel level, Optional<DemoAccounts> before) {
    String key = level + ".";
    School school = school(level.name(), level, DemoData.list(key + Role.PRINCIPAL).get(1));
    return Stream.of(
        account(key + DemoLevels.TEACHER, Set.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER), Role.SUBJECT_TEACHER,
            school, level, before),
        account(key + Role.PRINCIPAL, Set.of(Role.PRINCIPAL), Role.PRINCIPAL, school, level, before),
        account(key + Role.ADMIN_BOARD, Set.of(Role.ADMIN_BOARD), Role.ADMIN_BOARD, school, level, before));
  }

  private School school(String key, SchoolLevel level, String principal) {
    return schools.schoolByCode(DemoData.text(key + ".code")).orElseGet(() -> {
      School founded = new School(DemoData.text(key + ".code"), DemoData.text(key + ".name"),
          DemoData.text("school.province"), level.name(), true);
      founded.appointPrincipal(principal);
      return schools.add(founded);
    });
  }

  private DemoAccounts.Entry account(String key, Set<String> roles, String role, School school, SchoolLevel level,
      Optional<DemoAccounts> before) {
    Long schoolId = school == null ? null : school.id();
    String username = DemoData.list(key).get(0);
    String fullName = DemoData.list(key).get(1);
    Account account = accounts.byUsername(username).orElseGet(() -> {
      Account opened = new Account(username, fullName, schoolId, roles, true, clock.instant());
      opened.setPassword(PasswordHash.of(DemoData.text("password")), true, clock.instant());
      accounts.add(opened);
      if (schoolId != null) {
        schools.staffMember(schoolId, fullName).signsInWith(opened.id());
      }
      return opened;
    });
    String token = before.flatMap(b -> b.entry(username)).map(DemoAccounts.Entry::token)
        .filter(t -> tokens.ownedBy(t, account.id())).orElseGet(() -> issue(account.id()));
    return new DemoAccounts.Entry(role, username, fullName, DemoData.text("password"), token,
        level == null ? null : level.name());
  }

  private String issue(long accountId) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = "hb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tokens.issue(token, accountId);
    return token;
  }
}
