/** Which regulation and which reading of it is in force on this server. */
package vn.hocba.regulation;
