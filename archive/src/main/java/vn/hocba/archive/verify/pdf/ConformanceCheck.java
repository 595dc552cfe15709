package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.hocba.archive.verify.Conformance;

/** Checks a file against PDF/A-3a and PDF/UA-1 with veraPDF. */
final class ConformanceCheck {

  private static final List<PDFAFlavour> FLAVOURS = List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);

  ConformanceCheck() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Checks; throws only when the file cannot be read from disk. The file is taken apart once for both standards. */
  Conformance check(Path file) throws IOException {
    Set<String> violations = new TreeSet<>();
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, FLAVOURS.getFirst(), FLAVOURS.getLast());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(FLAVOURS)) {
      parser.setFlavours(FLAVOURS); // whatever the file says of itself
      List<ValidationResult> results = validator.validateAll(parser);
      for (PDFAFlavour flavour : FLAVOURS) {
        // never good because a standard was not looked at
        ValidationResult result = results.stream().filter(r -> r.getPDFAFlavour() == flavour).findFirst()
            .orElseThrow(() -> new IllegalStateException("not checked: " + flavour));
        violations.addAll(violations(result, flavour));
      }
    } catch (VeraPDFException notParsed) {
      return new Conformance(Conformance.Outcome.COULD_NOT_CHECK, List.of(String.valueOf(notParsed.getMessage())));
    }
    return new Conformance(violations.isEmpty() ? Conformance.Outcome.GOOD : Conformance.Outcome.BAD,
        List.copyOf(violations));
  }

  private static Set<String> violations(ValidationResult result, PDFAFlavour flavour) {
    Set<String> violations = new TreeSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        violations.add(flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
            + assertion.getRuleId().getTestNumber());
      }
    }
    if (violations.isEmpty() && !result.isCompliant()) {
      violations.add(flavour.getId()); // never good merely because no rule was named
    }
    return violations;
  }
}
