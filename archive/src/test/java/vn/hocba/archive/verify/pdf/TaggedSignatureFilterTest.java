package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one way through the structure tree on which a signature may appear, and ways that only look like it. */
class TaggedSignatureFilterTest {

  private static boolean leads(String path) {
    return TaggedSignatureFilter.leadsToValue(List.of(path.split(" ")));
  }

  @Test
  void theValueOfAFieldThatTheStructureTreeLeadsTo() {
    assertTrue(leads("Catalog StructTreeRoot K K K Obj V"));
    assertTrue(leads("Catalog StructTreeRoot K P K Obj Parent V"));
    assertTrue(leads("Catalog StructTreeRoot ParentTree Kids Nums K Obj V"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Catalog StructTreeRoot K Obj AP", "Catalog StructTreeRoot K Obj V V", "Catalog Pages K Obj V",
      "Catalog StructTreeRoot K Pg Annots Obj V", "StructTreeRoot K K Obj V", "Catalog StructTreeRoot K Obj Kids V",
      "Catalog StructTreeRoot K V", "Catalog V", "Catalog StructTreeRoot Obj Obj V", "Catalog StructTreeRoot RoleMap Obj V"})
  void nothingElseIsLetThrough(String path) {
    assertFalse(leads(path));
  }
}
