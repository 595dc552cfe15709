package vn.hocba.access;

import java.util.Set;

/**
 * An accepted sign-in.
 *
 * @param username name of the account
 * @param fullName the person's name
 * @param roles names from {@link Role}
 * @param mustChangePassword true while the password is one that somebody else set, or too old
 * @param mustEnrol true while the duties require a second factor and there is none
 * @param codeNeeded true when only the password was right: nothing is open before the second factor's code
 * @param stamp changes with the password, the roles and the account's activity, see {@link Account#stamp()}
 * @param visit number of the visit that began; null for programs and before the code
 * @param device what the device is to show at its next sign-in; null for programs
 */
public record SignIn(String username, String fullName, Set<String> roles, boolean mustChangePassword,
    boolean mustEnrol, boolean codeNeeded, String stamp, Long visit, String device) {}
