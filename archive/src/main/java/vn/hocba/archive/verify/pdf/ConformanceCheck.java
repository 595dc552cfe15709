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

  ConformanceCheck() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Checks; throws only when the file cannot be read from disk. */
  Conformance check(Path file) throws IOException {
    Set<String> violations = new TreeSet<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (InputStream in = Files.newInputStream(file)) {
        violations.addAll(violations(in, flavour));
      } catch (VeraPDFException notParsed) {
        return new Conformance(Conformance.Outcome.COULD_NOT_CHECK, List.of(String.valueOf(notParsed.getMessage())));
      }
    }
    return new Conformance(violations.isEmpty() ? Conformance.Outcome.GOOD : Conformance.Outcome.BAD,
        List.copyOf(violations));
  }

  private static Set<String> violations(InputStream in, PDFAFlavour flavour) throws IOException, VeraPDFException {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
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
}
