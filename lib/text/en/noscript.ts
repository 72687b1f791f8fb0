/** English texts of the recipient's web page where no script runs. */
export const noscript = {
  title: "Open a secret – Hushlink",
  heading: "This page needs JavaScript",
  why: "The secret is decrypted here, in your browser, so that the server never sees it. Nothing was used up.",
};
