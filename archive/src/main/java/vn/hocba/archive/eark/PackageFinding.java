package vn.hocba.archive.eark;

import vn.hocba.archive.vault.Fixity;

/**
 * What was found about one file of a package.
 *
 * @param path within the package
 */
public record PackageFinding(String path, Fixity answer, Trouble trouble) {

  static PackageFinding good(String path) {
    return new PackageFinding(path, Fixity.GOOD, Trouble.NONE);
  }

  static PackageFinding bad(String path, Trouble trouble) {
    return new PackageFinding(path, Fixity.BAD, trouble);
  }

  static PackageFinding unknown(String path, Trouble trouble) {
    return new PackageFinding(path, Fixity.COULD_NOT_CHECK, trouble);
  }
}
