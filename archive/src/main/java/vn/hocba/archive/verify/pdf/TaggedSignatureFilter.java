package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.pdf.PdfDict;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModificationsFilter;
import java.util.List;
import java.util.Set;

/**
 * Teaches DSS the one legitimate change it does not know: in a tagged file the value of a newly signed field is also
 * reached through the structure tree, {@code /StructTreeRoot … /Obj /V}. Nothing else on that path is let through.
 */
final class TaggedSignatureFilter extends PdfObjectModificationsFilter {

  private static final Set<String> STEPS = Set.of("K", "P", "ParentTree", "Kids", "Nums");

  private final ExpectedFields expected;

  TaggedSignatureFilter(ExpectedFields expected) {
    this.expected = expected;
  }

  @Override
  protected boolean isSignatureOrFormFillChange(ObjectModification change) {
    return super.isSignatureOrFormFillChange(change) || isTaggedSignature(change);
  }

  private boolean isTaggedSignature(ObjectModification change) {
    return change.getActionType() == PdfObjectModificationType.CREATION
        && change.getOriginalObject() == null
        && change.getFinalObject() instanceof PdfDict value
        && "Sig".equals(value.getNameValue("Type"))
        && value.getParent() instanceof PdfDict field
        && expected.has(field.getStringValue("T"))
        && leadsToValue(change.getObjectTree().getKeyChain());
  }

  /** Catalog, StructTreeRoot, then only steps down the tree, then the object reference's field and its value. */
  static boolean leadsToValue(List<String> keys) {
    int last = keys.size() - 1;
    if (last < 3 || !keys.get(0).equals("Catalog") || !keys.get(1).equals("StructTreeRoot")
        || !keys.get(last).equals("V")) {
      return false;
    }
    int object = keys.get(last - 1).equals("Parent") ? last - 2 : last - 1;
    return keys.get(object).equals("Obj") && STEPS.containsAll(keys.subList(2, object));
  }
}
