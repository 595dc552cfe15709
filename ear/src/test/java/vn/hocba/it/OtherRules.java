package vn.hocba.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Editions of the rules that a province might have had, for classes to keep. */
@Dependent
public class OtherRules {

  @Inject
  private RulesInForce rules;
  @Inject
  private Schools schools;
  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Resource
  private UserTransaction transaction;

  /** An edition that is another text than that of a class, of today where it keeps none. @return its id */
  String like(long classId, UnaryOperator<String> change) throws Exception {
    String from = edition(classId);
    String id = UUID.randomUUID().toString();
    transaction.begin();
    String text = (String) em.createNativeQuery("select text from rules_edition where id = ?1").setParameter(1, from)
        .getSingleResult();
    String other = change.apply(text);
    em.createNativeQuery("insert into rules_edition (id, text, kept_at) select ?1, ?2, kept_at from rules_edition where id = ?3")
        .setParameter(1, id).setParameter(2, other).setParameter(3, from).executeUpdate();
    transaction.commit();
    if (other.equals(text)) {
      throw new AssertionError("nothing of the rules was changed");
    }
    return id;
  }

  /** That which a class keeps or would keep now; the class stays as it is. */
  private String edition(long classId) throws Exception {
    transaction.begin();
    try {
      SchoolClass c = schools.schoolClass(classId).orElseThrow();
      rules.keep(c);
      return c.rulesEdition();
    } finally {
      transaction.rollback();
    }
  }

  void keep(long classId, String edition) throws Exception {
    transaction.begin();
    schools.schoolClass(classId).orElseThrow().keepRules(edition);
    transaction.commit();
  }
}
