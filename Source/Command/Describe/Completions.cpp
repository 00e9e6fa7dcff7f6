#include "Command/Describe/Described.h"

namespace sceneheard {

namespace {
std::string joined(const std::vector<std::string>& words, const std::string& between) {
    return CLI::detail::join(words, between);
}

// A word of a shell's script, whatever it holds. Fish knows \' within quotes, the others do not.
std::string quoted(const std::string& text, const std::string& quote = "'\\''") {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? quote : std::string(1, c);
    return result + "'";
}

// The patterns of a case that tells from the words so far, and the next, whether that is a subcommand.
std::string subcommandPatterns(const std::vector<DescribedCommand>& commands) {
    std::vector<std::string> patterns;
    for (const auto& command : commands)
        for (const auto& word : command.subcommands)
            patterns.push_back("'" + command.name + " " + word + "'");
    return joined(patterns, " | ");
}

std::vector<std::string> words(const DescribedCommand& command) {
    auto all = command.subcommands;
    for (const auto& option : command.options)
        all.insert(all.end(), option.names.begin(), option.names.end());
    return all;
}

const DescribedCommand& named(const std::vector<DescribedCommand>& commands, const std::string& name) {
    return *std::find_if(commands.begin(), commands.end(), [&](const auto& one) { return one.name == name; });
}
} // namespace

std::string bashCompletion(const std::vector<DescribedCommand>& commands) {
    std::string script = R"(# Completes what follows sceneheard: subcommands, options, files.
_sceneheard() {
  local word=${COMP_WORDS[COMP_CWORD]} command='' words='' i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$command ${COMP_WORDS[i]}" in
      )" + subcommandPatterns(commands) +
                         R"()
        command="${command:+$command }${COMP_WORDS[i]}" ;;
    esac
  done
  case $command in
)";
    for (const auto& command : commands)
        script += "    '" + command.name + "') words='" + joined(words(command), " ") + "' ;;\n";
    return script + R"(  esac
  if [[ $word == -* || " $words" != ' -'* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o default -F _sceneheard sceneheard
)";
}

std::string zshCompletion(const std::vector<DescribedCommand>& commands) {
    std::string script = R"(#compdef sceneheard
# Completes what follows sceneheard: subcommands, options, files.
_sceneheard() {
  local command='' word
  local -a subcommands options
  for word in ${words[2,CURRENT-1]}; do
    case "$command $word" in
      )" + subcommandPatterns(commands) +
                         R"() command="${command:+$command }$word" ;;
    esac
  done
  case $command in
)";
    for (const auto& command : commands) {
        script += "    '" + command.name + "')\n";
        if (!command.subcommands.empty())
            script += "      subcommands=(\n";
        for (const auto& word : command.subcommands)
            script +=
                "        " +
                quoted(word + ":" + named(commands, command.name.empty() ? word : command.name + " " + word).text) +
                "\n";
        script += command.subcommands.empty() ? "      options=(\n" : "      )\n      options=(\n";
        for (const auto& option : command.options)
            for (const auto& name : option.names)
                script += "        " + quoted(name + ":" + option.text) + "\n";
        script += "      ) ;;\n";
    }
    return script + R"(  esac
  if [[ $PREFIX == -* ]]; then
    _describe -o option options
  elif (( $#subcommands )); then
    _describe subcommand subcommands
  else
    _files
  fi
}
_sceneheard "$@"
)";
}

std::string fishCompletion(const std::vector<DescribedCommand>& commands) {
    std::string script = "# Completes what follows sceneheard: subcommands, options, files.\n";
    for (const auto& command : commands) {
        // All words of the command were typed, and none of those below it.
        std::vector<std::string> conditions;
        for (const auto& word : CLI::detail::split(command.name, ' '))
            if (!word.empty())
                conditions.push_back("__fish_seen_subcommand_from " + word);
        if (!command.subcommands.empty())
            conditions.push_back("not __fish_seen_subcommand_from " + joined(command.subcommands, " "));
        const auto line = "complete -c sceneheard -n " + quoted(joined(conditions, "; and "));
        for (const auto& word : command.subcommands)
            script += line + " -f -a " + word + " -d " +
                      quoted(named(commands, command.name.empty() ? word : command.name + " " + word).text, "\\'") +
                      "\n";
        for (const auto& option : command.options) {
            script += line;
            for (const auto& name : option.names)
                script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (option.value.find('|') != std::string::npos)
                script += " -x -a " + quoted(joined(CLI::detail::split(option.value, '|'), " "));
            else if (!option.value.empty())
                script += " -r";
            script += " -d " + quoted(option.text, "\\'") + "\n";
        }
    }
    return script;
}

} // namespace sceneheard
