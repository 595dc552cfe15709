/** What every page has around it: header, navigation, headers of the response, failures. */
package vn.hocba.web.layout;
