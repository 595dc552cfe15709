package vn.hocba.particulars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.particulars.ParticularKind.EXEMPTION;
import static vn.hocba.particulars.ParticularKind.EXEMPTION_TERM;
import static vn.hocba.particulars.ParticularKind.PRACTICE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Regulation;

/** Each regulation knows its own particulars, and each kind says what it must tell. */
class ParticularKindTest {

  @Test
  void aWholeSubjectIsDroppedUnderTt58Only() {
    for (Regulation r : Regulation.values()) {
      boolean tt58 = r == Regulation.TT58_2011 || r == Regulation.TT58_TT26;
      assertEquals(tt58, EXEMPTION.under(r), r.name());
      assertEquals(tt58, EXEMPTION_TERM.under(r), r.name());
      assertEquals(tt58, ParticularKind.CONDUCT_OF_YEAR.under(r), r.name());
      assertEquals(r.secondary(), PRACTICE.under(r), r.name());
    }
  }

  @Test
  void noKindIsOfPrimaryAndSecondarySchoolAlike() {
    List<ParticularKind> both = Stream.of(ParticularKind.values())
        .filter(k -> k.under(Regulation.TT27_2020) && k.under(Regulation.TT22_2021)).toList();
    assertEquals(List.of(), both);
    assertTrue(ParticularKind.PROMOTION_DECISION.under(Regulation.VBHN03_2016));
  }

  @Test
  void practiceIsOfThoseSubjectsThatHaveIt() {
    assertTrue(PRACTICE.suits("GDTC", Regulation.TT22_2021));
    assertTrue(PRACTICE.suits("GDQP_AN", Regulation.TT43_2021));
    assertFalse(PRACTICE.suits("TOAN", Regulation.TT22_2021));
    assertFalse(PRACTICE.suits("GDTC", Regulation.TT58_TT26), "under TT 58/2011 the whole subject is dropped");
    assertTrue(EXEMPTION.suits("THE_DUC", Regulation.TT58_2011));
    assertFalse(EXEMPTION.suits("NGU_VAN", Regulation.TT58_2011));
  }

  @Test
  void decisionsAreThePrincipalsAlone() {
    assertEquals(List.of(ParticularKind.PLAN_DECISION, ParticularKind.PROMOTION_DECISION),
        Stream.of(ParticularKind.values()).filter(k -> k.duty() == ParticularDuty.PRINCIPAL).toList());
  }

  @Test
  void whatChangesResultsWithoutAMarkNeedsItsGrounds() {
    List<ParticularKind> without = Stream.of(ParticularKind.values())
        .filter(k -> !k.needs(ParticularField.TEXT)).toList();
    assertEquals(List.of(ParticularKind.REASSESSMENT, ParticularKind.CONDUCT_OF_YEAR, ParticularKind.ADDITIONAL_LEVEL,
        ParticularKind.ADDITIONAL_TEST, ParticularKind.ADDITIONAL_TRAIT), without);
  }
}
