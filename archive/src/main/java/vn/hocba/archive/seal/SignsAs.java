package vn.hocba.archive.seal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs in the head's place: their name, and what stands above a signature for the head (NĐ 30/2020 Điều 13, Phụ lục I).
 *
 * @param capacity lines above the signature; none for the head
 * @param name below it
 */
record SignsAs(List<String> capacity, String name) {

  private static final Pattern FOR_THE_HEAD = Pattern.compile("((KT|TUQ)\\. (HIỆU TRƯỞNG|GIÁM ĐỐC)) (.+)");

  /** @param printed as in {@link SignatureRequest#printedName()} */
  static SignsAs of(String printed) {
    Matcher said = FOR_THE_HEAD.matcher(printed.strip());
    if (!said.matches()) {
      return new SignsAs(List.of(), printed.strip());
    }
    // Only a deputy signs KT.; of others who are authorised the school decides which office stands there, and we know none.
    return new SignsAs(said.group(2).equals("KT") ? List.of(said.group(1), "PHÓ " + said.group(3)) : List.of(said.group(1)), said.group(4));
  }
}
