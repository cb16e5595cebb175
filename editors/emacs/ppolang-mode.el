;;; ppolang-mode.el --- editing ppolang rule files  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "26.3"))
;; Keywords: languages

;;; Commentary:

;; A major mode for rule files, and their server for eglot.  The words come from
;; the parser's own table (ppolang-words.el); the header line of the file chooses
;; between Norwegian and English.

;;; Code:

(require 'ppolang-words)

(defgroup ppolang nil "Editing ppolang rule files." :group 'languages)

(defcustom ppolang-server-command '("ppolang" "lsp")
  "The program that answers for rule files, and its arguments."
  :type '(repeat string))

(defcustom ppolang-settings '(:language "auto")
  "What the server is told: :language, :sampleData, :lint, :examples, :codeLens."
  :type 'plist)

(defvar ppolang-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?# "<" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?_ "w" table)
    (modify-syntax-entry ?\" "." table)
    (modify-syntax-entry ?« "." table)
    (modify-syntax-entry ?» "." table)
    (modify-syntax-entry ?\\ "." table)
    (dolist (c '(?| ?= ?< ?> ?* ?+ ?- ?/ ?%))
      (modify-syntax-entry c "." table))
    table))

(defconst ppolang--text "\"[^\"\n]*\\(?:\"\\|$\\)\\|«[^»\n]*\\(?:»\\|$\\)")

;; A text ends on its line and may hold the other kind of quotes, which no syntax
;; table can say: its two ends become string fences.
(defun ppolang--propertize (start end)
  "Mark the texts between START and END."
  (goto-char start)
  (while (re-search-forward (concat "#.*\\|" ppolang--text) end t)
    (let ((from (match-beginning 0)) (to (match-end 0)))
      (when (and (memq (char-after from) '(?\" ?«)) (> to (1+ from)))
        (put-text-property from (1+ from) 'syntax-table '(15))
        (put-text-property (1- to) to 'syntax-table '(15))))))

(defun ppolang--english-p ()
  "Whether the header line of the buffer says English."
  (save-excursion
    (goto-char (point-min))
    (re-search-forward "^[ \t]*language[ \t]+en\\>" nil t)))

(defun ppolang--any (words &rest classes)
  "A pattern, with a group, of CLASSES of WORDS, phrases before their words."
  (let ((all (apply #'append (mapcar (lambda (c) (cdr (assq c words))) classes))))
    (concat "\\(" (mapconcat (lambda (w) (replace-regexp-in-string " " "[ \t]+" (regexp-quote w) t t))
                             (sort (copy-sequence all) (lambda (a b) (> (length a) (length b)))) "\\|")
            "\\)\\>")))

(defun ppolang--font-lock (words)
  "What is highlighted where WORDS are the words."
  (let ((first "^[ \t]*") (name "\\(\\w+\\)"))
    `((,(concat first (ppolang--any words 'declarations) "\\(?:[ \t]+" name "\\)?")
       (1 font-lock-keyword-face) (2 font-lock-function-name-face nil t)
       ("\\<\\(for\\|av\\|of\\|kode\\|code\\)\\>" nil nil (1 font-lock-builtin-face)))
      (,(concat first "\\(?:felt\\|field\\)[ \t]+" name "\\(?:[ \t]+" (ppolang--any words 'types) "\\)?")
       (1 font-lock-variable-name-face) (2 font-lock-type-face nil t)
       (,(concat "\\<" (ppolang--any words 'modifiers 'basis)) nil nil (1 font-lock-keyword-face)))
      (,(concat first "\\(?:rett\\|fix\\)\\>") (,(concat "\\<" (ppolang--any words 'fixes)) nil nil (1 font-lock-builtin-face)))
      (,(concat first (ppolang--any words 'basis 'severities) ) (,(concat "\\<" (ppolang--any words 'basis)) nil nil (1 font-lock-builtin-face)))
      (,(concat first "\\(?:er\\|is\\|kode\\|code\\|av\\|of\\|gitt\\|given\\|format\\|forutsetter\\|provided\\|forvent\\|expect\\)\\>")
       (,(concat "\\<" (ppolang--any words 'basis 'within 'severities)) nil nil (1 font-lock-builtin-face)))
      (,(concat first (ppolang--any words 'clauses)) 1 font-lock-builtin-face)
      (,(concat "|[ \t]*\\(krev\\|forby\\|require\\|forbid\\)[ \t]") 1 font-lock-builtin-face)
      (,(concat "\\(?:^\\|[^.[:word:]]\\)" (ppolang--any words 'operators)) 1 font-lock-keyword-face)
      (,(concat "\\<" (ppolang--any words 'truths 'builtins)) 1 font-lock-constant-face)
      (,(concat "\\<" (ppolang--any words 'functions) "(") 1 font-lock-function-name-face)
      ("\\<\\([[:upper:]]+[0-9]\\w*\\(?:\\.[0-9]\\w*\\)*\\*?\\|[0-9]+[[:alpha:]]\\w*\\|\\w+\\*\\)" 1 font-lock-constant-face)
      ("{[^{}\n]*}" 0 font-lock-variable-name-face t))))

(defun ppolang--words ()
  "The words of this buffer."
  (if (ppolang--english-p) ppolang-words-en ppolang-words-nb))

;;;###autoload
(define-derived-mode ppolang-mode prog-mode "ppolang"
  "Major mode for ppolang rule files."
  (setq-local comment-start "# ")
  (setq-local comment-end "")
  (setq-local comment-start-skip "#+[ \t]*")
  (setq-local indent-tabs-mode nil)
  (setq-local tab-width 2)
  (setq-local indent-line-function #'ppolang-indent-line)
  (setq-local syntax-propertize-function #'ppolang--propertize)
  (setq-local font-lock-defaults (list (ppolang--font-lock (ppolang--words))))
  (setq-local imenu-generic-expression
              (list (list nil (concat "^" (ppolang--any (ppolang--words) 'declarations) "[ \t]+\\(\\w+\\)") 2)
                    (list "eksempel" "^\\(?:eksempel\\|example\\)[ \t]+\\(.*\\)" 1))))

(defun ppolang-indent-line ()
  "Put a declaration at the margin and its lines two blanks in."
  (interactive)
  (let ((column (save-excursion
                  (beginning-of-line)
                  (if (or (looking-at (concat "[ \t]*" (ppolang--any (ppolang--words) 'declarations)))
                          (looking-at "[ \t]*#")
                          (bobp))
                      (if (looking-at "[ \t]*#") (current-indentation) 0)
                    2))))
    (if (<= (current-column) (current-indentation))
        (indent-line-to column)
      (save-excursion (indent-line-to column)))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.rules\\'" . ppolang-mode))

(defvar eglot-server-programs)
(declare-function eglot-execute-command "eglot")
(declare-function eglot-current-server "eglot")
(declare-function eglot--path-to-uri "eglot")

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               `(ppolang-mode . ,(lambda (&rest _) (append ppolang-server-command (list :initializationOptions ppolang-settings)))))
  (put 'ppolang-mode 'eglot-language-id "ppolang"))

(defun ppolang--execute (command &rest argument)
  "Ask the server for COMMAND about this buffer, with more of its ARGUMENT."
  (eglot-execute-command (or (eglot-current-server) (user-error "Start M-x eglot first")) command
                         (vector (append (list :uri (eglot--path-to-uri buffer-file-name)) argument))))

(defun ppolang-run-examples ()
  "Run the examples of this file and say how many hold."
  (interactive)
  (let ((result (ppolang--execute "ppolang.runExamples")))
    (message "ppolang: %s ok, %s not" (plist-get result :passed) (plist-get result :failed))
    result))

(defun ppolang-translate (language)
  "Rewrite the keywords of this file in LANGUAGE."
  (interactive (list (completing-read "Språk: " '("nb" "en") nil t)))
  (ppolang--execute "ppolang.translate" :language language))

(provide 'ppolang-mode)
;;; ppolang-mode.el ends here
